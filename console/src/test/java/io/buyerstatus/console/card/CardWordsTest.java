package io.buyerstatus.console.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.console.frame.ConsoleTexts;
import io.buyerstatus.core.desk.DecideMessage.Decision;
import io.buyerstatus.core.desk.LetterRule;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in an order's history, its card can be shown: a word that is missing would be a page that is. */
@Tag("UP-6")
@Tag("BL-64")
class CardWordsTest {
    @ParameterizedTest
    @EnumSource(
            value = PageLanguage.class,
            names = {"ENGLISH", "GERMAN"})
    void everythingThatACardNamesHasAWord(PageLanguage language) {
        assertThat(ConsoleTexts.in(language).keys())
                .containsAll(Stream.of(
                                BuiltInTypes.ALL.stream().map(BuiltInType::word).map("message."::concat),
                                words("card.state.", MessageState.values()),
                                words("card.document.", DocumentUse.values()),
                                words("card.document.state.", DocumentState.values()),
                                words("card.scan.", ScanStatus.values()),
                                words("card.refused.", LetterRule.values()),
                                words("progress.", Progress.values()),
                                Arrays.stream(Decision.values()).map(decision -> "card." + decision.word()))
                        .flatMap(each -> each)
                        .toList());
    }

    private static Stream<String> words(String before, Enum<?>... values) {
        return Arrays.stream(values).map(value -> before + value.name().toLowerCase(Locale.ROOT));
    }
}
