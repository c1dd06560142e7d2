package io.buyerstatus.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.purchase.Buyer;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("UP-6")
class FoldedNameTest {
    private static Buyer buyer(String first, String last, String company) {
        return new Buyer(first, last, company, Optional.empty(), "", "", false);
    }

    @ParameterizedTest
    @CsvSource({
        "Jürgen, Müller, Müller",
        "Jürgen, Müller, Mueller",
        "Jürgen, Müller, muller",
        "Jürgen, Müller, JÜRGEN M",
        "Jürgen, Müller, juergen mue",
        "Zoë, \"O'Brien-Łukasz\", obrien",
        "Zoë, O'Brien-Łukasz, O’Brien Lu",
        "Åse, Sørensen, sorensen",
        "Åse, Sørensen, Soerensen",
        "Åse, Sørensen, aase",
        "Anna, Groß, gross",
        "Анна, Петрова, Петр"
    })
    void isFoundAsPeopleTypeIt(String first, String last, String typed) {
        String begins = FoldedName.typed(typed);

        assertThat(FoldedName.of(buyer(first, last, ""))).anyMatch(form -> form.startsWith(begins));
    }

    @Test
    void aCompanyIsFoundWhereThereIsNobody() {
        assertThat(FoldedName.of(buyer("", "", "Töpfer & Söhne GmbH")))
                .containsExactlyInAnyOrder("topfer sohne gmbh", "toepfer soehne gmbh");
        assertThat(FoldedName.of(buyer("", "X", ""))).isEmpty();
        assertThat(FoldedName.of(buyer("", "", ""))).isEmpty();
    }
}
