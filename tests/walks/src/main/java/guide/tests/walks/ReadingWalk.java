package guide.tests.walks;

import guide.tests.walks.Desk.Answer;

/// What a reader of the guide sees: frameworks, facts, comparisons, picks, the contract. Changes
/// nothing, and holds for any catalogue that has Django and Flask.
final class ReadingWalk {

    private final WalkedGuide guide;

    ReadingWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        entries();
        views();
        tags();
        refusals();
    }

    private void entries() {
        Answer list = guide.readers().get("/v1/frameworks?limit=3");
        guide.say("frameworks are listed in pages", list.json().path("items").size() == 3);
        Answer django = guide.readers().get("/v1/frameworks/django");
        guide.say("a framework with its facts", django.json().path("facts").size() > 20);
        answers("one entry", "/v1/catalogue/frameworks/flask");
        answers("one fact", "/v1/frameworks/django/facts/orm");
        answers("a history", "/v1/frameworks/django/history");
        answers("traits", "/v1/traits");
        answers("claims", "/v1/claims?framework=django");
        answers("the whole catalogue", "/v1/catalogue");
        answers("the facts as a table", "/v1/catalogue.csv");
        guide.say(
                "the catalogue as a database",
                guide.readers().get("/v1/catalogue.sqlite").body().startsWith("SQLite format 3"));
        guide.say(
                "a search finds a name that is misspelt",
                guide.readers().get("/v1/frameworks?q=djagno").body().contains("\"django\""));
    }

    private void views() {
        Answer comparison = guide.readers().get("/v1/comparisons/django-vs-flask");
        guide.say("two side by side", comparison.json().path("rows").size() > 20);
        Answer other = guide.readers().get("/v1/comparisons/flask-vs-django");
        guide.say("another order leads there", other.status() == 308);
        Answer pick = guide.readers().get("/v1/picks?must=orm");
        guide.say("a pick gives reasons", pick.body().contains("\"reasons\""));
        answers("the contract", "/v1/openapi.json");
        answers("the contract's page", "/v1/docs");
    }

    private void tags() {
        String path = "/v1/frameworks/flask";
        Answer first = guide.readers().get(path);
        String tag = first.raw().headers().firstValue("etag").orElse("");
        guide.say(
                "unchanged: 304", guide.readers().get(path, "If-None-Match", tag).status() == 304);
    }

    private void refusals() {
        guide.say("none of that name: 404", status("/v1/frameworks/none") == 404);
        guide.say("no such parameter: 400", status("/v1/frameworks?colour=red") == 400);
        guide.say("no such route: 404", status("/v1/none") == 404);
        guide.say(
                "a method that is not there: 405",
                guide.readers().send("POST", "/v1/frameworks/django", null).status() == 405);
    }

    private void answers(String what, String path) {
        guide.say(what, status(path) == 200);
    }

    private int status(String path) {
        return guide.readers().get(path).status();
    }
}
