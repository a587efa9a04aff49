package guide.comments.spam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ReservedNamesTest {

    private static final List<String> RESERVED = List.of("Grace Hopper", "site owner", "root");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grace Hopper",
                "grace  HOPPER",
                "Gr\u00e1ce H\u00f6pper",
                "Gr\u0430ce H\u043Epper",
                "G.r.a.c.e-H.o.p.p.e.r",
                "gracehopper",
                "Grace_Hopper",
                "Grace Hopper (admin)",
                "the real Grace Hopper",
                "Grace H0pper",
                "\u24BCrace Hopper",
                "\uD83C\uDD76race Hopper",
                "\u0262\u0280\u1D00\u1D04\u1D07 \u029C\u1D0F\u1D18\u1D18\u1D07\u0280",
                "grace (site owner)",
                "Site\u00a0Owner",
                "s1te 0wner",
                "SITE OVVNER",
                "r00t",
                "I am root!"
            })
    void whatLooksLikeAReservedNameIsHeld(String name) {
        assertThat(ReservedNames.reason(name, RESERVED)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grace",
                "Hopper Grace",
                "Grace Kelly",
                "Rooth",
                "Uproot",
                "Website Owner's Dog",
                "Modesty",
                "Commodore",
                "\u5c0f\u6797"
            })
    void otherNamesAreEverybodys(String name) {
        assertThat(ReservedNames.reason(name, RESERVED)).isEmpty();
    }

    @Test
    void theBadgeIsNobodysNameWhateverIsReserved() {
        assertThat(ReservedNames.reason("Ada, Moderatorin", List.of())).isPresent();
        assertThat(ReservedNames.reason("mod", List.of())).isPresent();
        assertThat(ReservedNames.reason("Ada", List.of())).isEmpty();
    }
}
