import unittest

import paths  # noqa: F401
from http_api import expand_bodies, routes

URI = {"Fn::Sub": "arn:x:functions/${OneAliaslive}/invocations"}
BODY = {
    "info": {"title": "guide"},
    "paths": {
        "/a/{id}": {"get": {"x-amazon-apigateway-integration": {"uri": URI}, "security": [{"OpenId": []}]}},
        "/a/{id+}": {"x-amazon-apigateway-any-method": {"x-amazon-apigateway-integration": {"uri": URI}}},
        "/b": {"parameters": {}},
    },
}


class Routes(unittest.TestCase):
    def setUp(self):
        self.made = routes("Api", BODY)
        self.routes = {each["Properties"]["RouteKey"]: each["Properties"] for each in self.made.values() if "RouteKey" in each["Properties"]}

    def test_a_method_of_any_name_is_any(self):
        self.assertEqual({"GET /a/{id}", "ANY /a/{id+}"}, set(self.routes))

    def test_one_integration_serves_all_routes_of_a_function(self):
        integrations = [name for name, each in self.made.items() if each["Type"] == "AWS::ApiGatewayV2::Integration"]
        self.assertEqual(1, len(integrations))
        self.assertEqual({"Fn::Sub": "integrations/${" + integrations[0] + "}"}, self.routes["GET /a/{id}"]["Target"])

    def test_a_token_is_asked_for_only_where_the_body_says_so(self):
        self.assertEqual("JWT", self.routes["GET /a/{id}"]["AuthorizationType"])
        self.assertNotIn("AuthorizationType", self.routes["ANY /a/{id+}"])

    def test_an_api_without_a_body_stays(self):
        template = {"Resources": {"Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "mine"}}}}
        self.assertEqual(set(), expand_bodies(template))
        self.assertEqual({"Name": "mine"}, template["Resources"]["Api"]["Properties"])


if __name__ == "__main__":
    unittest.main()
