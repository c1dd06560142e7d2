package io.buyerstatus.pages.mail;

import io.buyerstatus.pages.golden.Golden;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in message in every language, byte for byte: as HTML, as text, as SMS. */
@Tag("SH-2")
class BuiltInMessagesGoldenTest {

    static Stream<Sample> all() {
        return Samples.of("mail", "mail_text", "sms");
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatWasFoundRight(Sample message) {
        Golden.assertMatches(message);
    }
}
