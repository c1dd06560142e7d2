package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the JDK's client writes texts of the DNS. */
@Tag("C42")
final class NamingDnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"v=spf1 include:_spf.google.com ~all\" | v=spf1 include:_spf.google.com ~all",
                "v=DKIM1;p=MIIB IjAN | v=DKIM1;p=MIIBIjAN",
                "\"v=DKIM1; k=rsa; p=MIIB\" IjAN | v=DKIM1; k=rsa; p=MIIBIjAN",
                "\"say \\\"yes\\\"\" | say \"yes\""
            })
    void partsAreOneText(String given, String text) {
        assertThat(NamingDns.text(given)).isEqualTo(text);
    }
}
