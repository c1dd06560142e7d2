package io.buyerstatus.pages.kit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private record Child(Optional<String> name, boolean flag) {}

    private record View(String name, List<Child> children, Tone tone) {

        @SuppressWarnings("unused") // must not be reached by a template
        String secret() {
            return "secret";
        }
    }

    private enum Tone {
        OUT_OF_REACH
    }

    private record Careless(Object anything) {}

    @Test
    void onlyTheComponentsOfARecordAreReached() {
        Map<String, Object> map = Views.map(new View("a", List.of(), Tone.OUT_OF_REACH));

        assertThat(map).containsOnlyKeys("name", "children", "tone").contains(entry("tone", "out_of_reach"));
    }

    @Test
    void anAbsentValueDoesNotShowTheOneAround() {
        Map<String, Object> map =
                Views.map(new View("around", List.of(new Child(Optional.empty(), true)), Tone.OUT_OF_REACH));

        assertThat(map.get("children")).isEqualTo(List.of(Map.of("name", "", "flag", true)));
    }

    @Test
    void anObjectThatIsNoViewIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Views.map(new Careless(new Object())));
    }
}
