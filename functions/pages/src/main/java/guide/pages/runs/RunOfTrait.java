package guide.pages.runs;

import guide.catalogue.html.FactCell;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;
import guide.pages.layout.SiteLinks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What was run of one framework to answer one question.
///
/// @param runs what the fact's evidence calls runs, and that of its usual package
/// @param findings what the programs among them found; empty where people ran something by hand
record RunOfTrait(Trait trait, FactView fact, List<Evidence> runs, List<RunFinding> findings) {

    static RunOfTrait of(Framework framework, Trait trait, RunFindings findings, LocalDate today) {
        Fact fact = framework.fact(trait.id());
        Stream<Evidence> usual =
                fact.usual() == null ? Stream.empty() : fact.usual().evidence().stream();
        return new RunOfTrait(
                trait,
                FactView.of(framework, fact, trait, today),
                Stream.concat(fact.evidence().stream(), usual)
                        .filter(each -> each.kind() == EvidenceKind.RUN)
                        .toList(),
                findings.all().stream()
                        .filter(each -> each.framework().equals(framework.slug().value()))
                        .filter(each -> each.subject().equals(trait.id().value()))
                        .toList());
    }

    FactCell cell() {
        return new FactCell(fact, trait);
    }

    /// The page of a program; empty for what is no program of this project.
    static String address(Evidence run) {
        return address(ProgramFile.name(run.locator()));
    }

    static String address(String program) {
        return ProgramFile.named(program).map(file -> SiteLinks.program(file.name())).orElse("");
    }
}
