package guide.catalogue.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The complete catalogue at one revision.
///
/// @param revision a sequence number; 0 for a catalogue that was never loaded
/// @param traits in display order
/// @param frameworks by slug
public record Catalogue(
        long revision,
        Instant updatedAt,
        List<Trait> traits,
        List<Framework> frameworks,
        List<Project> projects,
        List<Relation> relations,
        List<Claim> claims,
        List<Preset> presets) {

    public Catalogue {
        traits = List.copyOf(traits);
        frameworks = List.copyOf(frameworks);
        projects = List.copyOf(projects);
        relations = List.copyOf(relations);
        claims = List.copyOf(claims);
        presets = List.copyOf(presets);
    }

    /// The frameworks in the order of their names, as people look for them in lists.
    public List<Framework> frameworksByName() {
        return frameworks.stream().sorted(Framework.BY_NAME).toList();
    }

    public Optional<Framework> framework(Slug slug) {
        return frameworks.stream().filter(f -> f.slug().equals(slug)).findFirst();
    }

    public Optional<Project> project(Slug slug) {
        return projects.stream().filter(p -> p.slug().equals(slug)).findFirst();
    }

    public Optional<Trait> trait(TraitId id) {
        return traits.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
