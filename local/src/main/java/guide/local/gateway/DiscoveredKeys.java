package guide.local.gateway;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/// The keys that an issuer names in its discovery document (OpenID Connect Discovery 1.0, section
/// 4), asked for with the first token; a failure is tried again with the next one.
final class DiscoveredKeys implements JWSKeySelector<SecurityContext> {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /// The HTTP API knows no others.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final String issuer;
    private volatile @Nullable JWSKeySelector<SecurityContext> keys;

    DiscoveredKeys(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        JWSKeySelector<SecurityContext> known = keys;
        if (known == null) {
            known = new JWSVerificationKeySelector<>(ALGORITHMS, source());
            keys = known;
        }
        return known.selectJWSKeys(header, context);
    }

    private JWKSource<SecurityContext> source() throws KeySourceException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try (InputStream in = URI.create(base + DISCOVERY).toURL().openStream()) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            URL keysAddress =
                    JSONObjectUtils.getURI(JSONObjectUtils.parse(document), "jwks_uri").toURL();
            return JWKSourceBuilder.<SecurityContext>create(keysAddress).build();
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new RemoteKeySourceException("no discovery document of " + issuer, e);
        }
    }
}
