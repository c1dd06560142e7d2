package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.sending.Composition.Composed;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.core.value.SmsParts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a message that goes out is counted for. News are bounded where they are planned, by their order. */
final class Quotas {
    private Quotas() {}

    /** @param composed as it was written, to whomever it leaves */
    static List<Quota> of(Draft draft, Composed composed, ShopSettings shop, Instant now) {
        return switch (composed) {
            case Composition.Mail(OutgoingMail mail) -> ofMail(draft, mail);
            case Composition.Sms(PhoneNumber to, String text) -> List.of(Quota.of(to), ofShop(shop, to, text, now));
            case Composition.OnPage onPage -> List.of();
        };
    }

    private static List<Quota> ofMail(Draft draft, OutgoingMail mail) {
        List<Quota> quotas = new ArrayList<>(draft.counted());
        if (draft.message().key().type() instanceof BuiltInType type) {
            if (type.opensOrder()) {
                quotas.add(Quota.of(Quota.Kind.ACCESS, mail.to()));
            }
            if (type.toTypedAddress()) {
                quotas.add(Quota.of(Quota.Kind.ADDED_ADDRESS, mail.to()));
            }
        }
        return quotas;
    }

    private static Quota ofShop(ShopSettings shop, PhoneNumber to, String text, Instant now) {
        EffectiveSettings settings = shop.ofShop();
        return new Quota.SmsOfShop(
                shop.id(),
                YearMonth.from(now.atZone(ZoneOffset.UTC)),
                settings.get(MessageSettings.SMS_MONTHLY),
                settings.get(MessageSettings.SMS_PRICES)
                        .atMost(to.country(), SmsParts.of(text).count()),
                settings.find(MessageSettings.SMS_MONTHLY_COST).map(BigDecimal::valueOf));
    }
}
