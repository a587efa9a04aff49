package guide.notifications.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;

/// Every special range at its ends: the first and last address inside, and those beside it.
class PublicInternetTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255, , 1.0.0.0",
        "10.0.0.0, 10.255.255.255, 9.255.255.255, 11.0.0.0",
        "100.64.0.0, 100.127.255.255, 100.63.255.255, 100.128.0.0",
        "127.0.0.0, 127.255.255.255, 126.255.255.255, 128.0.0.0",
        "169.254.0.0, 169.254.255.255, 169.253.255.255, 169.255.0.0",
        "172.16.0.0, 172.31.255.255, 172.15.255.255, 172.32.0.0",
        "192.0.0.0, 192.0.0.255, 191.255.255.255, 192.0.1.0",
        "192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
        "192.88.99.0, 192.88.99.255, 192.88.98.255, 192.88.100.0",
        "192.168.0.0, 192.168.255.255, 192.167.255.255, 192.169.0.0",
        "198.18.0.0, 198.19.255.255, 198.17.255.255, 198.20.0.0",
        "198.51.100.0, 198.51.100.255, 198.51.99.255, 198.51.101.0",
        "203.0.113.0, 203.0.113.255, 203.0.112.255, 203.0.114.0",
        "224.0.0.0, 255.255.255.255, 223.255.255.255,",
    })
    void aSpecialRangeIsNotPublicAndItsNeighboursAre(
            String first, String last, @Nullable String before, @Nullable String after) {
        assertThat(isPublic(first)).isFalse();
        assertThat(isPublic(last)).isFalse();
        assertThat(before == null || isPublic(before)).isTrue();
        assertThat(after == null || isPublic(after)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "1fff:ffff::",
                "2001::1",
                "2001:1ff:ffff::",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "4000::",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
            })
    void ofIpv6OnlyGlobalUnicastIsPublic(String text) {
        assertThat(isPublic(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:8.8.8.8",
                "2000::",
                "2001:200::",
                "2606:4700::1111",
                "2a00:1450::",
                "3ffe::1"
            })
    void globalUnicastIsPublic(String text) {
        assertThat(isPublic(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:a9fe:a9fe", "::ffff:0:0"})
    void anIpv4AddressInsideAnIpv6OneIsJudgedAsItself(String text) {
        assertThat(isPublic(text)).isFalse();
    }

    private static boolean isPublic(String literal) {
        return PublicInternet.has(InetAddress.ofLiteral(literal));
    }
}
