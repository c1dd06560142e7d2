package io.buyerstatus.pages.mail;

import static java.util.function.Predicate.not;

import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Amount;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Fact;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Item;
import io.buyerstatus.pages.kit.text.Isolates;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.mail.MailView.Foot;
import io.buyerstatus.pages.mail.MailView.Transfer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail as plain text: sections with an empty line between them. */
final class MailText {

    private final Texts texts;

    MailText(Texts texts) {
        this.texts = texts;
    }

    /** The whole text; says the same as the HTML. */
    String write(MailView view) {
        return Stream.of(
                        Stream.of(view.headline()),
                        view.greeting().stream(),
                        view.paragraphs().stream().map(paragraph -> lines(paragraph, "")),
                        Stream.of(lines(view.quote(), "> ")),
                        Stream.of(facts(view.facts())),
                        view.parcels().stream().map(this::parcel),
                        view.code().stream().map(code -> code.digits() + "\n\n" + code.hint()),
                        view.stars().stream().map(this::stars),
                        view.button().stream().map(button -> button.label() + colon() + "\n" + button.url()),
                        view.transfer().map(this::transfer).stream(),
                        Stream.of(items(view.items(), view.amounts())),
                        Stream.of(String.join("\n", view.payment())),
                        Stream.of("-- \n" + foot(view.foot())))
                .flatMap(sections -> sections)
                .filter(not(String::isEmpty))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** A framed mail: its sections, and what stands below every mail. */
    String write(FramedMail mail) {
        return Stream.of(
                        mail.headline().stream(),
                        mail.sections().stream().map(this::section),
                        Stream.of("-- \n" + foot(mail.foot())))
                .flatMap(sections -> sections)
                .filter(not(String::isEmpty))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** A section by itself. */
    String section(MailSection section) {
        return Stream.of(
                        section.heading().stream(),
                        Stream.of(lines(section.lines(), "")),
                        section.parcel().map(this::parcel).stream(),
                        section.button().map(button -> button.label() + colon() + "\n" + button.url()).stream(),
                        section.transfer().map(this::transfer).stream(),
                        Stream.of(items(section.items(), section.amounts())),
                        Stream.of(String.join("\n", section.payment())))
                .flatMap(parts -> parts)
                .filter(not(String::isEmpty))
                .collect(Collectors.joining("\n\n"));
    }

    private static String lines(List<List<Piece>> lines, String prefix) {
        return lines.stream()
                .map(line -> line.stream().map(Piece::text).collect(Collectors.joining("", prefix, "")))
                .collect(Collectors.joining("\n"));
    }

    private String facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.label() + colon() + " " + Isolates.around(fact.value()))
                .collect(Collectors.joining("\n"));
    }

    private String stars(MailView.Stars stars) {
        return stars.lead() + "\n"
                + stars.links().stream()
                        .map(link -> link.label() + colon() + " " + link.url())
                        .collect(Collectors.joining("\n"));
    }

    private String parcel(ParcelView parcel) {
        Stream<String> expected =
                parcel.expected().map(when -> texts.get("parcel.expected") + colon() + " " + when).stream();
        String name = Stream.of(parcel.carrier(), parcel.number())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        Stream<String> place = parcel.pickUp().stream().flatMap(this::pickUp);
        return lines(Stream.of(
                place,
                expected,
                Stream.of(name),
                parcel.explanation().stream(),
                parcel.url().stream(),
                contents(parcel)));
    }

    private Stream<String> pickUp(ParcelView.PickUp place) {
        return Stream.of(
                        Optional.of(Isolates.around(place.name())),
                        place.address().map(Isolates::around),
                        place.hours().map(Isolates::around),
                        place.until().map(date -> texts.get("parcel.pickup.until", Map.of("date", date))))
                .flatMap(Optional::stream);
    }

    private Stream<String> contents(ParcelView parcel) {
        String title = parcel.shared() ? "parcel.contents.shared" : "mail.parcel.contents";
        return parcel.contents().isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(texts.get(title) + colon()),
                        parcel.contents().stream()
                                .map(content -> ("- " + content.quantity() + " ").stripTrailing() + " "
                                        + Isolates.around(content.name())));
    }

    private String transfer(Transfer transfer) {
        String due = transfer.due()
                .map(date -> " " + texts.get("transfer.due", Map.of("date", date)))
                .orElse("");
        String part = transfer.part().map(paid -> paid + "\n").orElse("");
        return texts.get("mail.transfer", Map.of("amount", transfer.amount())) + due + "\n" + part
                + facts(transfer.rows()) + "\n" + texts.get("transfer.hint");
    }

    private String items(List<Item> items, List<Amount> amounts) {
        return items.isEmpty()
                ? ""
                : lines(Stream.of(
                        Stream.of(texts.get("mail.items")),
                        items.stream().map(this::item),
                        amounts.stream().map(this::amount)));
    }

    private String item(Item item) {
        String name = Stream.of(Stream.of(item.name()), item.options().stream(), item.multiple().stream())
                .flatMap(parts -> parts)
                .map(Isolates::around)
                .collect(Collectors.joining(", "));
        return (item.part() ? "  - " : "- ")
                + name
                + item.price().map(price -> colon() + " " + price).orElse("");
    }

    private String amount(Amount amount) {
        return amount.label() + colon() + " " + amount.value();
    }

    private String foot(Foot foot) {
        return lines(Stream.of(
                foot.automatic().stream(),
                Stream.of(foot.why()),
                foot.stop().map(stop -> stop.label() + colon() + " " + stop.url()).stream(),
                foot.address().stream()));
    }

    private static String lines(Stream<Stream<String>> lines) {
        return lines.flatMap(some -> some).filter(not(String::isEmpty)).collect(Collectors.joining("\n"));
    }

    /** After a label; in French a space stands before it. */
    private String colon() {
        return texts.get("colon");
    }
}
