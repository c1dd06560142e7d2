package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.shop.WebhookSecretRules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Seals the secrets of connections; one that did not change keeps its seal, so that the same proposal changes nothing. */
final class WebhookSecretSealer {
    private final SecretBox box;

    WebhookSecretSealer(SecretBox box) {
        this.box = box;
    }

    /** The sealed secrets of a connection; none where something is wrong, and then {@code invalid} says what. */
    List<SealedSecret> seal(
            ShopId shop, ProposedConnection proposed, Optional<Connection> before, List<InvalidField> invalid) {
        List<SealedSecret> former = before.map(Connection::secrets).orElse(List.of());
        String field = ConnectionFields.secrets(proposed.id());
        return switch (proposed.secrets()) {
            case ProposedSecrets.Keep keep -> {
                if (before.isEmpty()) {
                    invalid.add(new InvalidField(
                            field,
                            "there is none to keep yet: write the shop system's secret, or [] to accept no webhooks"));
                }
                yield former;
            }
            case ProposedSecrets.Given given -> {
                List<String> rules = given.secrets().stream()
                        .flatMap(secret -> WebhookSecretRules.broken(proposed.kind(), secret).stream())
                        .toList();
                rules.forEach(rule -> invalid.add(new InvalidField(field, rule)));
                yield rules.isEmpty()
                        ? given.secrets().stream()
                                .map(secret -> seal(shop, secret, former))
                                .toList()
                        : List.of();
            }
        };
    }

    private SealedSecret seal(ShopId shop, String secret, List<SealedSecret> former) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return former.stream()
                .filter(old -> MessageDigest.isEqual(bytes, box.open(shop, Purpose.WEBHOOK, old)))
                .findFirst()
                .orElseGet(() -> box.seal(shop, Purpose.WEBHOOK, bytes));
    }
}
