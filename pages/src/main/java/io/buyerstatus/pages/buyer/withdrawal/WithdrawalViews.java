package io.buyerstatus.pages.buyer.withdrawal;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.WithdrawalPeriod;
import io.buyerstatus.core.order.withdrawal.WithdrawnPieces;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.withdrawal.Exemption;
import io.buyerstatus.core.withdrawal.ReturnLabels;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.pages.buyer.purchase.Masked;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalView.Exempt;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalView.Label;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalView.Receipt;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.Wording;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows until when an order's buyer may withdraw, and what they declared. */
public final class WithdrawalViews {
    /** As it stands in every language: the offset says which hour it was. */
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss '(UTC'xxx')'");

    private final Wording wording;
    private final EffectiveSettings settings;

    public WithdrawalViews(Wording wording, EffectiveSettings settings) {
        this.wording = wording;
        this.settings = settings;
    }

    /** Of an order; nothing where there is nothing to withdraw from, and nobody did. */
    public Optional<WithdrawalView> of(Opened.Shown shown, URI link, Instant now) {
        Order order = shown.view().order();
        boolean offered = WithdrawalSettings.offered(order, settings) && !order.buyerWithdrew();
        if (!offered && order.withdrawals().isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> left = WithdrawnPieces.left(order);
        return Optional.of(new WithdrawalView(
                offered ? Optional.of(BuyerUrls.at(link, BuyerUrls.WITHDRAWAL)) : Optional.empty(),
                WithdrawalButtons.function(settings, wording.texts()),
                period(order, now),
                Exemption.of(order, settings).stream()
                        .filter(exemption -> left.getOrDefault(exemption.line().id(), BigDecimal.ZERO)
                                        .signum()
                                > 0)
                        .map(this::exempt)
                        .toList(),
                order.withdrawals().stream()
                        .map(withdrawal -> receipt(withdrawal, shown.showsAddresses()))
                        .toList(),
                label(shown, link)));
    }

    /** A label bears an address: it is shown to whom the order's other papers are. */
    private Optional<Label> label(Opened.Shown shown, URI link) {
        Order order = shown.view().order();
        List<Link> labels = ReturnLabels.of(order).stream()
                .flatMap(label -> SafeUrl.of(label.url().toString()).map(url -> new Link(label.name(), url)).stream())
                .toList();
        if (labels.isEmpty() || order.withdrawals().isEmpty()) {
            return Optional.empty();
        }
        Link proof = new Link(wording.texts().get("access.show"), BuyerUrls.at(link, BuyerUrls.VERIFY));
        return Optional.of(
                new Label(wording.texts().get("withdrawal.label.there"), shown.showsAll() ? labels : List.of(proof)));
    }

    /** Until when, in one sentence. */
    public String period(Order order, Instant now) {
        return switch (WithdrawalSettings.period(order, settings)) {
            case WithdrawalPeriod.None none -> wording.texts().get("withdrawal.cancelled");
            case WithdrawalPeriod.NotBegun open -> wording.texts().get("withdrawal.open");
            case WithdrawalPeriod.Known known ->
                wording.texts()
                        .get(
                                known.over(now) ? "withdrawal.over" : "withdrawal.until",
                                Map.of(
                                        "date",
                                        wording.formats().date(known.end().minusSeconds(1))));
        };
    }

    private Exempt exempt(Exemption exemption) {
        return new Exempt(
                exemption.line().name(),
                wording.texts().get("withdrawal.exempt", Map.of("letter", exemption.letter())));
    }

    /**
     * A declaration as it was received.
     *
     * @param named whether the buyer's name may be shown
     */
    public Receipt receipt(Withdrawal withdrawal, boolean named) {
        return new Receipt(
                wording.texts().get("withdrawal.received.at", Map.of("time", moment(withdrawal))),
                wording.formats().machine(withdrawal.at()),
                named ? withdrawal.said().words() : masked(withdrawal.said()),
                next(withdrawal));
    }

    /** What was declared, without the name of whoever did. */
    public String masked(Declaration said) {
        return WithdrawalSentences.of(Masked.words(said.name()), said.contract(), said.scope(), wording);
    }

    /** When it was received: date, seconds and zone. */
    public String moment(Withdrawal withdrawal) {
        return wording.formats().date(withdrawal.at()) + ", "
                + TO_THE_SECOND.format(withdrawal.at().atZone(settings.get(GeneralSettings.TIME_ZONE)));
    }

    /** What the buyer is to do now. */
    public List<String> next(Withdrawal withdrawal) {
        List<String> next = new ArrayList<>();
        next.add(wording.texts().get("withdrawal.received.note", Map.of("shop", PageFrames.name(settings))));
        next.addAll(sendingBack(withdrawal));
        return next;
    }

    /** Until when goods go back, where to, and who pays for it. */
    public List<String> sendingBack(Withdrawal withdrawal) {
        List<String> next = new ArrayList<>();
        ZoneId zone = settings.get(GeneralSettings.TIME_ZONE);
        String date = wording.formats()
                .date(withdrawal.goodsBy(zone).atStartOfDay(zone).toInstant());
        next.add(wording.texts().get("withdrawal.back", Map.of("date", date)));
        settings.find(WithdrawalSettings.RETURN_ADDRESS)
                .or(() -> settings.find(GeneralSettings.ADDRESS))
                .map(address -> wording.texts()
                        .get(
                                "withdrawal.back.to",
                                Map.of("address", address.strip().replaceAll("\\s*\\R\\s*", ", "))))
                .ifPresent(next::add);
        settings.find(WithdrawalSettings.POSTAGE)
                .map(postage -> switch (postage) {
                    case BUYER -> "withdrawal.postage.buyer";
                    case SHOP -> "withdrawal.postage.shop";
                })
                .map(wording.texts()::get)
                .ifPresent(next::add);
        return next;
    }
}
