package io.buyerstatus.chaos.plan;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the orders consist of. */
final class Purchases {
    private static final List<String> LANGUAGES = List.of("de", "en", "nb");

    private Purchases() {}

    /** By somebody with an e-mail address. */
    static Fact.Contents byMail(String subject, int index, int lines) {
        EmailAddress address = new EmailAddress(subject.toLowerCase(Locale.ROOT) + "@example.org");
        return contents(
                subject,
                index,
                lines,
                new Buyer("Erika", "Beispiel " + index, "", Optional.of(address), "", "", false));
    }

    /** By somebody who gave only a phone number, and agreed to text messages. */
    static Fact.Contents byPhone(String subject, int index) {
        String phone = "+49151" + (20_000_000 + index);
        return contents(subject, index, 1, new Buyer("Erika", "Beispiel", "", Optional.empty(), phone, "", true));
    }

    /** What a correction changes: the house number. */
    static Fact.Contents correction(int index) {
        return new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(address(index + 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Fact.Contents contents(String subject, int index, int lines, Buyer buyer) {
        Money price = Money.of("39.90", "EUR");
        return new Fact.Contents(
                Optional.of(subject),
                Optional.of(new Language(LANGUAGES.get(index % LANGUAGES.size()))),
                Optional.of(buyer),
                Optional.of(address(index)),
                Optional.of(address(index)),
                Optional.of(IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> new Line(
                                Integer.toString(line),
                                "Teekanne " + line,
                                "",
                                1,
                                Optional.of(price),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))
                        .toList()),
                Optional.of(new Totals(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), price, true)),
                Optional.of(new PaymentTerms(PaymentTerms.Method.BANK_TRANSFER, "", Optional.empty())),
                Optional.empty());
    }

    private static Address address(int index) {
        return new Address("Erika Beispiel", "", "Lindenweg " + index, "", "50667", "Köln", "", new Country("DE"), "");
    }
}
