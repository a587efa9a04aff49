package guide.pages.layout;

/// A page above this one.
public record Crumb(String title, String address) {

    public static Crumb frameworks() {
        return new Crumb("Frameworks", SiteLinks.frameworks());
    }

    public static Crumb compare() {
        return new Crumb("Compare", SiteLinks.compare());
    }

    public static Crumb claims() {
        return new Crumb("Claims", SiteLinks.claims());
    }
}
