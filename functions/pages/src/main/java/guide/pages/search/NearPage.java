package guide.pages.search;

/// A page that somebody may have meant.
///
/// @param address as a link
/// @param kind what it is, such as `Frameworks`; empty where the title says it
public record NearPage(String title, String address, String kind) {}
