package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;

import java.io.IOException;

/// There is something to compare.
public record CatalogueFilled() implements DoctorCheck {

    @Override
    public String name() {
        return "the catalogue";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        int frameworks = examined.get("/v1/frameworks").json().path("items").size();
        int groups = examined.get("/v1/traits").json().path("groups").size();
        return frameworks > 0 && groups > 0
                ? Finding.holds(frameworks + " frameworks on its first page")
                : Finding.fails(
                        frameworks + " frameworks, " + groups + " groups of traits",
                        "make seed, with the output CatalogueTableName as CATALOGUE_TABLE");
    }
}
