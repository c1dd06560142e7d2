package io.buyerstatus.operator.settings;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.document.ConnectionEntry;
import io.buyerstatus.operator.document.SecretRules;
import io.buyerstatus.operator.document.Secrets;
import io.buyerstatus.operator.yaml.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Seals the secrets of connections; one that did not change keeps its seal, so that the same document changes nothing. */
final class SecretSealer {
    private final SecretBox box;
    private final UnaryOperator<String> environment;

    SecretSealer(SecretBox box, UnaryOperator<String> environment) {
        this.box = box;
        this.environment = environment;
    }

    /** The sealed secrets of a connection; none where something is wrong, and then the problems say what. */
    List<SealedSecret> seal(ShopId shop, ConnectionEntry entry, Optional<Connection> before, Problems problems) {
        return switch (entry.secrets()) {
            case Secrets.Keep keep -> kept(entry, before, problems);
            case Secrets.Given given -> {
                List<SealedSecret> former = before.map(Connection::secrets).orElse(List.of());
                List<SealedSecret> sealed = new ArrayList<>();
                for (Secrets.Source source : given.sources()) {
                    resolve(entry, source, problems)
                            .map(secret -> seal(shop, secret, former))
                            .ifPresent(sealed::add);
                }
                yield List.copyOf(sealed);
            }
        };
    }

    private static List<SealedSecret> kept(ConnectionEntry entry, Optional<Connection> before, Problems problems) {
        if (before.isEmpty()) {
            problems.error(
                    entry.line(),
                    entry.path() + ".secrets",
                    "there is none to keep yet: write the shop system's secret, or [] to accept no webhooks");
        }
        return before.map(Connection::secrets).orElse(List.of());
    }

    private Optional<String> resolve(ConnectionEntry entry, Secrets.Source source, Problems problems) {
        return switch (source) {
            case Secrets.Literal literal -> Optional.of(literal.value());
            case Secrets.Variable variable -> {
                String value = environment.apply(variable.name());
                Optional<String> broken =
                        value.isEmpty() ? Optional.of("is not set") : SecretRules.broken(entry.kind(), value);
                broken.ifPresent(rule -> problems.error(
                        variable.line(),
                        entry.path() + ".secrets",
                        "the environment variable " + variable.name() + " " + rule));
                yield broken.isEmpty() ? Optional.of(value) : Optional.empty();
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
