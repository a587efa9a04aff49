package guide.catalogue.model;

/// Something outside the catalogue that a relation names.
public record Project(Slug slug, String name, String url) {
    public Project {
        Require.present(slug, "project.slug");
        Require.text(name, "project.name", 80);
        Require.text(url, "project.url", 300);
    }
}
