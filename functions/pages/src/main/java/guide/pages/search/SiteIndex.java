package guide.pages.search;

import guide.catalogue.model.Catalogue;
import guide.catalogue.search.Document;
import guide.catalogue.search.Hit;
import guide.catalogue.search.SearchIndex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be found, with its index; made once for a revision of the catalogue.
record SiteIndex(Catalogue catalogue, List<Findable> all, SearchIndex index) {

    static SiteIndex of(Catalogue catalogue) {
        List<Findable> all = Findables.of(catalogue);
        List<Document> documents = all.stream().map(Findable::document).toList();
        return new SiteIndex(catalogue, all, new SearchIndex(documents));
    }

    /// What has all words of the query, by kind: the kind with the best match first, and within a
    /// kind the best match.
    Map<SearchKind, List<Findable>> find(String query) {
        return byKind(hits(query));
    }

    Stream<Findable> hits(String query) {
        return index.find(query).stream().map(Hit::document).map(all::get);
    }

    Map<SearchKind, List<Findable>> everything() {
        return byKind(all.stream());
    }

    private static Map<SearchKind, List<Findable>> byKind(Stream<Findable> found) {
        return found.collect(
                Collectors.groupingBy(Findable::kind, LinkedHashMap::new, Collectors.toList()));
    }
}
