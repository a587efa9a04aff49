package guide.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import org.junit.jupiter.api.Test;

class ContractPageTest {

    private static final String HOSTILE = "<script>alert(1)</script>' onload='x";

    @Test
    void whatTheContractSaysIsTextWhereverItStands() {
        String contract =
                """
                {"info": {"title": "X", "version": "X", "description": "X"},
                 "tags": [{"name": "X", "description": "X"}],
                 "paths": {"/X": {"get": {"operationId": "X", "tags": ["X"], "summary": "X",
                   "parameters": [{"name": "X", "in": "query", "description": "X", "example": "X",
                     "schema": {"type": "string", "pattern": "X"}}],
                   "responses": {"200": {"description": "X", "headers": {"X": {}},
                     "content": {"X": {"schema": {"enum": ["X"]}, "example": "X"}}}}}}},
                 "components": {"schemas": {"X": {"type": "object", "description": "X",
                   "properties": {"X": {"const": "X", "description": "X"}}}}}}
                """
                        .replace("X", HOSTILE);

        assertThat(ContractPage.html(Json.readOwn(contract, JsonNode.class)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "' onload");
    }

    @Test
    void aSchemaIsSaidInWords() {
        assertThat(line("{'type':'string','minLength':1,'maxLength':80}"))
                .isEqualTo(
                        "text, at least <code>1</code> characters, at most <code>80</code> characters");
        assertThat(line("{'type':['integer','null'],'minimum':0}"))
                .isEqualTo("whole number or null, from <code>0</code>");
        assertThat(line("{'type':'array','items':{'$ref':'#/components/schemas/Fact'}}"))
                .isEqualTo("list of <a href=\"#schema-fact\">Fact</a>");
        assertThat(line("{'enum':['a','b',null]}"))
                .isEqualTo("<code>a</code>, <code>b</code> or <code>null</code>");
        assertThat(line("{'const':1}")).isEqualTo("exactly <code>1</code>");
        assertThat(line("{}")).isEqualTo("anything");
    }

    private static String line(String schema) {
        return SchemaText.line(Json.readOwn(schema.replace('\'', '"'), JsonNode.class));
    }
}
