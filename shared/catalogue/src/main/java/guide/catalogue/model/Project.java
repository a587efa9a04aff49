package guide.catalogue.model;

/// A project outside the catalogue that a relation refers to.
public record Project(Slug slug, String name, String url) {
    public Project {
        Require.present(slug, "project.slug");
        Require.text(name, "project.name", 80);
        Require.text(url, "project.url", 300);
    }
}
