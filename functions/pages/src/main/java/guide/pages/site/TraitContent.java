package guide.pages.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.html.FactCell;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.time.LocalDate;
import java.util.List;

/// One question, and every framework's answer.
record TraitContent(Trait trait, List<AnswerOfFramework> answers) implements HtmlContent {

    /// A framework's answer.
    record AnswerOfFramework(Slug slug, String name, FactCell cell) {}

    /// By the frameworks' names.
    static TraitContent of(Trait trait, Catalogue catalogue, LocalDate today) {
        return new TraitContent(
                trait,
                catalogue.frameworksByName().stream()
                        .map(framework -> answer(framework, trait, today))
                        .toList());
    }

    private static AnswerOfFramework answer(Framework framework, Trait trait, LocalDate today) {
        FactView fact = FactView.of(framework, framework.fact(trait.id()), trait, today);
        return new AnswerOfFramework(framework.slug(), framework.name(), new FactCell(fact, trait));
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteTraitContentGenerated.render(output, null, this);
    }
}
