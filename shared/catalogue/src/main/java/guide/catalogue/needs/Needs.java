package guide.catalogue.needs;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Preset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All needs of a reader in canonical order: musts, wants, must-nots, each sorted by text.
///
/// @param all at most [#MAX] needs, without duplicates or contradictions; may be empty
/// @param extensions whether a trait that a framework lacks, but for which people use another
///   package, counts as partial support
public record Needs(List<Need> all, boolean extensions) {

    public static final int MAX = 40;

    public Needs {
        all = all.stream().sorted().toList();
    }

    /// The needs, or all errors in them.
    public sealed interface NeedsResult {
        record ParsedNeeds(Needs needs) implements NeedsResult {}

        record InvalidNeeds(List<NeedFault> faults) implements NeedsResult {
            public InvalidNeeds {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Reads needs that count only what a framework has itself.
    public static NeedsResult read(Map<NeedKind, List<String>> texts, Catalogue catalogue) {
        return read(texts, false, catalogue);
    }

    /// Reads needs from their texts in a URL.
    public static NeedsResult read(
            Map<NeedKind, List<String>> texts, boolean extensions, Catalogue catalogue) {
        long count = texts.values().stream().mapToLong(List::size).sum();
        if (count > MAX) {
            return new NeedsResult.InvalidNeeds(
                    List.of(
                            new NeedFault(
                                    mostly(texts),
                                    "may have at most "
                                            + MAX
                                            + " values in must, want and mustnot together;"
                                            + " there are "
                                            + count)));
        }
        List<Need> needs = new ArrayList<>();
        List<NeedFault> faults = new ArrayList<>();
        NeedReader reader = new NeedReader(catalogue);
        for (NeedKind kind : NeedKind.values()) {
            for (String text : texts.getOrDefault(kind, List.of())) {
                switch (reader.read(kind, text)) {
                    case NeedReader.NeedResult.ParsedNeed read -> needs.add(read.need());
                    case NeedReader.NeedResult.InvalidNeed wrong -> faults.add(wrong.fault());
                }
            }
        }
        faults.addAll(conflicts(needs));
        return faults.isEmpty()
                ? new NeedsResult.ParsedNeeds(new Needs(needs, extensions))
                : new NeedsResult.InvalidNeeds(faults);
    }

    public static NeedsResult of(Preset preset, Catalogue catalogue) {
        return read(
                Map.of(
                        NeedKind.MUST, preset.must(),
                        NeedKind.WANT, preset.want(),
                        NeedKind.MUST_NOT, preset.mustnot()),
                preset.countsExtensions(),
                catalogue);
    }

    public List<Need> of(NeedKind kind) {
        return all.stream().filter(need -> need.kind() == kind).toList();
    }

    private static List<NeedFault> conflicts(List<Need> needs) {
        List<NeedFault> faults = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            if (needs.subList(0, i).stream().anyMatch(need::asksTheSameAs)) {
                faults.add(
                        new NeedFault(need.kind(), "has '" + need.textWithoutWeight() + "' twice"));
            }
            if (need.kind() == NeedKind.MUST_NOT) {
                needs.stream()
                        .filter(must -> must.kind() == NeedKind.MUST && must.contradicts(need))
                        .map(must -> new NeedFault(need.kind(), contradiction(need, must)))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private static String contradiction(Need mustNot, Need must) {
        return "has '"
                + mustNot.textWithoutWeight()
                + "', which contradicts must="
                + must.textWithoutWeight();
    }

    private static NeedKind mostly(Map<NeedKind, List<String>> texts) {
        return texts.keySet().stream()
                .sorted()
                .max(
                        Comparator.comparingInt(
                                kind -> Objects.requireNonNull(texts.get(kind)).size()))
                .orElse(NeedKind.MUST);
    }
}
