package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.json.Json;
import guide.tests.FakeAws.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `bin/check-deployment` says what is missing before anything is built.
class CheckDeploymentTest {

    private static final String BLOG = "AllowedOrigins=https://blog.example.org";
    private static final String ARN = "arn:aws:acm:us-east-1:123456789012:certificate/1";
    private static final String FRONT =
            BLOG + " Front=yes FrontDomain=guide.example.org FrontCertificate=" + ARN;

    private static final String ISSUER = "http://login.example.org/i";
    private static final String DISCOVERY = "/i/.well-known/openid-configuration";

    private FakeAws aws;

    @BeforeAll
    static void theProgramsCanBeInstalled() {
        Told.requireInstalled();
    }

    @BeforeEach
    void start() throws IOException {
        aws = FakeAws.start();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void aNewcomersFirstDeploymentNeedsNothingElse() {
        Told told = check("prod", BLOG);

        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text().lines())
                .containsExactly(
                        "credentials: as it must be",
                        "origins: as it must be",
                        "issuer: as it must be",
                        "certificate: as it must be",
                        "concurrency: as it must be");
    }

    @Test
    void withoutCredentialsTheyAreAskedForAndAwsIsNot() {
        aws.with(
                "GetCallerIdentity",
                new Reply(
                        403,
                        "<ErrorResponse><Error><Code>InvalidClientTokenId</Code>"
                                + "<Message>invalid</Message></Error></ErrorResponse>"));

        Told told = check("prod", BLOG);

        assertMissing(told, "credentials: MISSING", "aws configure");
        assertThat(told.text()).contains("origins: as it must be").doesNotContain("concurrency");
    }

    @Test
    void withoutARegionItIsAskedFor() {
        assertMissing(
                check("prod", BLOG, Map.of("AWS_DEFAULT_REGION", "")),
                "No region is set",
                "AWS_DEFAULT_REGION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "https://blog.example.org,http://localhost:4000"
            })
    void prodNamesItsSites(String origins) {
        assertMissing(check("prod", "AllowedOrigins=" + origins), "origins: MISSING", "in prod");
        assertThat(check("dev", "AllowedOrigins=" + origins).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://blog.example.org/", "blog.example.org", "*"})
    void aSiteIsAnOrigin(String origins) {
        assertMissing(
                check("dev", "AllowedOrigins=" + origins), "origins: MISSING", "is no origin");
    }

    @Test
    void anIssuerIsOneThatApiGatewayReaches() {
        assertMissing(check("default", BLOG), "issuer: MISSING", "Issuer=cognito");
        assertMissing(issuer("http://login.example.org/none"), "no discovery document", "404");
    }

    @Test
    void anIssuerIsSpelledAsItSpellsItself() {
        aws.with(DISCOVERY, discovery(ISSUER, "http://login.example.org/token"));

        assertThat(issuer(ISSUER).status()).isZero();
        assertMissing(issuer(ISSUER + "/"), "calls itself " + ISSUER, "the last slash");
    }

    @Test
    void aTokenEndpointElsewhereIsToldToTheDesk() {
        aws.with(DISCOVERY, discovery(ISSUER, "https://oauth2.example.net/token"));
        String told = "OidcTokenOrigin=https://oauth2.example.net";

        assertMissing(issuer(ISSUER), "token endpoint is at", told);
        assertThat(issuer(ISSUER, told).status()).isZero();
        assertMissing(issuer(ISSUER, told + ".evil"), "token endpoint is at", told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "no JSON", "{\"issuer\": \"http://login.example.org/i\"}"})
    void aDocumentThatNamesNoEndpointsIsNone(String document) {
        aws.with(DISCOVERY, new Reply(200, document));

        assertThat(issuer(ISSUER).status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED, guide.example.org, 0, as it must be",
        "ISSUED, *.example.org, 0, as it must be",
        "PENDING_VALIDATION, guide.example.org, 1, not ISSUED",
        "ISSUED, blog.example.org, 1, not for guide.example.org",
        "ISSUED, *.guide.example.org, 1, not for guide.example.org"
    })
    void theCertificateIsIssuedForTheFrontsName(
            String state, String name, int status, String saying) {
        aws.with("DescribeCertificate", certificate(state, name));

        Told told = check("prod", FRONT);

        assertThat(told.status()).as(told.text()).isEqualTo(status);
        assertThat(told.text()).contains(saying);
    }

    @Test
    void theCertificateIsFromTheRegionOfCloudFront() {
        String elsewhere = FRONT.replace("us-east-1", "eu-central-1");

        assertMissing(check("prod", elsewhere), "must be from us-east-1", "eu-central-1");
    }

    @Test
    void nameAndCertificateGoTogether() {
        assertMissing(
                check("prod", BLOG + " Front=yes FrontDomain=guide.example.org"),
                "certificate: MISSING",
                "go together");
    }

    /// Four functions read, at 20 each, and seven write, at 5 each; 100 must stay.
    @ParameterizedTest
    @CsvSource({"215, 0", "214, 1", "10, 1"})
    void theAccountCanGiveWhatIsReserved(int unreserved, int status) {
        aws.with("/2016-08-19/account-settings", FakeAws.unreserved(unreserved));

        Told told = check("dev", BLOG);

        assertThat(told.status()).as(told.text()).isEqualTo(status);
        assertThat(told.text().contains("set ReadConcurrency=0")).isEqualTo(status == 1);
        assertThat(check("dev", BLOG + " ReadConcurrency=0 WriteConcurrency=0").status()).isZero();
    }

    @Test
    void whatTheStackHasIsNotReservedAgain() {
        aws.with("/2016-08-19/account-settings", FakeAws.unreserved(100))
                .with(
                        "DescribeStacks",
                        FakeAws.stack(
                                Map.of("ReadConcurrency", "20", "WriteConcurrency", "5"),
                                Map.of()));

        assertThat(check("dev", BLOG).status()).isZero();
        assertThat(check("dev", BLOG + " ReadConcurrency=21").status()).isEqualTo(1);
    }

    @Test
    void aStackThatIsThereKeepsItsParameters() {
        aws.with(
                "DescribeStacks",
                FakeAws.stack(Map.of("AllowedOrigins", "https://a.example"), Map.of()));

        assertThat(check("prod", "").status()).isZero();
    }

    @Test
    void aStageIsOneOfTheFile() {
        assertMissing(check("production", BLOG), "no stage production", "prod");
    }

    private static void assertMissing(Told told, String... words) {
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text()).contains(words);
    }

    private static Reply discovery(String issuer, String token) {
        return new Reply(
                200,
                Json.write(
                        Map.of(
                                "issuer",
                                issuer,
                                "authorization_endpoint",
                                issuer + "/authorize",
                                "token_endpoint",
                                token,
                                "jwks_uri",
                                issuer + "/jwks")));
    }

    private static Reply certificate(String state, String name) {
        Map<String, Object> certificate =
                Map.of("Status", state, "SubjectAlternativeNames", List.of(name));
        return new Reply(200, Json.write(Map.of("Certificate", certificate)));
    }

    private Told issuer(String issuer, String... more) {
        return check(
                "prod",
                BLOG + " Issuer=openid OidcIssuer=" + issuer + " " + String.join(" ", more));
    }

    private Told check(String stage, String parameters) {
        return check(stage, parameters, Map.of());
    }

    /// The proxy is the way to an issuer that is not of this machine.
    private Told check(String stage, String parameters, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(aws.environment());
        environment.putAll(
                Map.of(
                        "STAGE",
                        stage,
                        "PARAMETERS",
                        parameters,
                        "http_proxy",
                        aws.address(),
                        "no_proxy",
                        "localhost"));
        environment.putAll(more);
        return Told.by(environment, "bin/check-deployment");
    }
}
