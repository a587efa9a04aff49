package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class RelationTest {

    private static final Slug CYCLONE = new Slug("cyclone");
    private static final Slug TORNADO = new Slug("tornado");

    @Test
    void eachEndSaysItInItsOwnWord() {
        Relation fork = relation(RelationType.FORK_OF);

        assertThat(fork.as(CYCLONE)).isEqualTo(RelationWord.FORK_OF);
        assertThat(fork.as(TORNADO)).isEqualTo(RelationWord.FORKED_AS);
        assertThat(fork.other(CYCLONE)).isEqualTo(TORNADO);
        assertThat(fork.other(TORNADO)).isEqualTo(CYCLONE);
    }

    @ParameterizedTest
    @EnumSource
    void theWordFromTheLeftIsTheTypesOwnName(RelationType type) {
        assertThat(type.fromLeft().name()).isEqualTo(type.name());
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnAlternativeIsTheSameFromBothEnds(RelationType type) {
        assertThat(type.fromLeft() == type.fromRight())
                .isEqualTo(type == RelationType.ALTERNATIVE_TO);
    }

    @Test
    void everyWordBelongsToOneType() {
        List<RelationWord> used =
                Arrays.stream(RelationType.values())
                        .flatMap(type -> Stream.of(type.fromLeft(), type.fromRight()).distinct())
                        .toList();

        assertThat(used).containsExactlyInAnyOrder(RelationWord.values());
    }

    private static Relation relation(RelationType type) {
        return new Relation(type, CYCLONE, TORNADO, null, List.of());
    }
}
