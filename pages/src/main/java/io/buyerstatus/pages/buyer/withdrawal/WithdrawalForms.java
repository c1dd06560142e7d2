package io.buyerstatus.pages.buyer.withdrawal;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.WithdrawnPieces;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.core.withdrawal.DeclareByNumber;
import io.buyerstatus.core.withdrawal.Exemption;
import io.buyerstatus.core.withdrawal.ReceiptByPhone;
import io.buyerstatus.core.withdrawal.TypedDeclaration;
import io.buyerstatus.pages.buyer.purchase.Masked;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalPageView.Field;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalPageView.Form;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalPageView.Hidden;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms by which withdrawals are declared. */
final class WithdrawalForms {
    /** How the fields for pieces begin; the line's id follows. */
    static final String PIECE = "piece-";

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_AMOUNT = 14;

    private WithdrawalForms() {}

    /** Of an order's buyer: whatever is on file need not be typed. */
    static Form statement(Opened.Shown shown, PageRequest request, Wording wording, Optional<TypedDeclaration> typed) {
        Order order = shown.view().order();
        Texts texts = wording.texts();
        String name = order.buyer().map(Buyer::displayName).orElse("");
        Optional<String> email = order.buyer().flatMap(Buyer::email).map(address -> address.value());
        Optional<PhoneNumber> phone = ReceiptByPhone.number(order, shown.settings());
        boolean named = shown.showsAddresses();
        boolean all = shown.showsAll();
        List<Field> fields = List.of(
                line(
                        "name",
                        texts.get("withdrawal.name"),
                        name.isBlank()
                                ? Optional.empty()
                                : Optional.of(texts.get(
                                        "withdrawal.on_file", Map.of("value", named ? name : Masked.words(name)))),
                        typed.map(TypedDeclaration::name).orElse(""),
                        "name",
                        Declaration.LONGEST_NAME,
                        name.isBlank()),
                email(
                        texts,
                        email.map(address -> texts.get(
                                        "withdrawal.on_file", Map.of("value", all ? address : Masked.email(address))))
                                .or(() -> phone.map(number -> texts.get(
                                        "withdrawal.email.sms",
                                        Map.of("value", all ? number.e164() : Masked.phone(number.e164()))))),
                        typed.map(TypedDeclaration::email).orElse(""),
                        email.isEmpty() && phone.isEmpty()));
        List<Field> pieces = pieces(order, shown.settings(), wording, typed);
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden(
                "form",
                order.withdrawals().isEmpty()
                        ? ""
                        : order.withdrawals().getLast().id()));
        if (pieces.isEmpty()) {
            hidden.add(new Hidden("whole", "1"));
        }
        return new Form(
                BuyerUrls.at(request.link(), BuyerUrls.CONFIRM_WITHDRAWAL),
                hidden,
                fields,
                pieces,
                WithdrawalButtons.confirm(shown.settings(), texts));
    }

    /** How much of each line; all that is left, unless the buyer says less. */
    private static List<Field> pieces(
            Order order, EffectiveSettings settings, Wording wording, Optional<TypedDeclaration> typed) {
        Map<String, BigDecimal> left = WithdrawnPieces.left(order);
        Map<String, String> exempt = Exemption.of(order, settings).stream()
                .collect(Collectors.toMap(each -> each.line().id(), Exemption::letter));
        List<Line> lines = WithdrawnPieces.lines(order).stream()
                .filter(line -> left.getOrDefault(line.id(), BigDecimal.ZERO).signum() > 0)
                .toList();
        if (lines.size() != WithdrawnPieces.lines(order).size() && lines.isEmpty()) {
            return List.of();
        }
        List<Field> pieces = new ArrayList<>();
        for (Line line : lines) {
            String most = left.getOrDefault(line.id(), BigDecimal.ZERO).toPlainString();
            pieces.add(new Field(
                    "piece" + pieces.size(),
                    PIECE + line.id(),
                    "number",
                    wording.formats().soMany(line.quantity().with(new BigDecimal(most))) + " " + line.name(),
                    Optional.ofNullable(exempt.get(line.id()))
                            .map(letter -> wording.texts().get("withdrawal.exempt", Map.of("letter", letter))),
                    typed.map(said -> said.pieces().getOrDefault(line.id(), "0"))
                            .orElse(most),
                    "off",
                    LONGEST_AMOUNT,
                    true,
                    false,
                    most,
                    most.contains(".") || !line.quantity().unit().isEmpty() ? "any" : "1"));
        }
        return pieces;
    }

    /** Of whoever comes to the shop's public form. */
    static Form asked(
            PageRequest request, EffectiveSettings settings, Texts texts, Optional<DeclareByNumber.Typed> typed) {
        List<Field> fields = List.of(
                line(
                        "name",
                        texts.get("withdrawal.name"),
                        Optional.empty(),
                        typed.map(DeclareByNumber.Typed::name).orElse(""),
                        "name",
                        Declaration.LONGEST_NAME,
                        true),
                line(
                        "number",
                        texts.get("withdrawal.contract"),
                        Optional.of(texts.get("withdrawal.contract.hint")),
                        typed.map(DeclareByNumber.Typed::contract).orElse(""),
                        "off",
                        Declaration.LONGEST_CONTRACT,
                        true),
                email(
                        texts,
                        Optional.empty(),
                        typed.map(DeclareByNumber.Typed::email).orElse(""),
                        true),
                new Field(
                        "what",
                        "what",
                        "text",
                        texts.get("withdrawal.what"),
                        Optional.of(texts.get("withdrawal.what.hint")),
                        typed.map(DeclareByNumber.Typed::what).orElse(""),
                        "off",
                        Scope.Described.LONGEST,
                        false,
                        true,
                        "",
                        ""));
        return new Form(
                BuyerUrls.at(request.link(), BuyerUrls.WITHDRAW),
                List.of(),
                fields,
                List.of(),
                WithdrawalButtons.function(settings, texts));
    }

    /** To confirm what was typed into it. */
    static Form confirmed(PageRequest request, EffectiveSettings settings, Texts texts, DeclareByNumber.Typed typed) {
        return new Form(
                BuyerUrls.at(request.link(), BuyerUrls.CONFIRM_WITHDRAW),
                List.of(
                        new Hidden("name", typed.name()),
                        new Hidden("number", typed.contract()),
                        new Hidden("email", typed.email()),
                        new Hidden("what", typed.what())),
                List.of(),
                List.of(),
                WithdrawalButtons.confirm(settings, texts));
    }

    private static Field email(Texts texts, Optional<String> hint, String value, boolean required) {
        return new Field(
                "email",
                "email",
                "email",
                texts.get("withdrawal.email"),
                hint,
                value,
                "email",
                LONGEST_ADDRESS,
                required,
                false,
                "",
                "");
    }

    private static Field line(
            String name,
            String label,
            Optional<String> hint,
            String value,
            String autocomplete,
            int longest,
            boolean required) {
        return new Field(name, name, "text", label, hint, value, autocomplete, longest, required, false, "", "");
    }
}
