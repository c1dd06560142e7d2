package io.buyerstatus.core.shop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets that sign webhooks, each opened once per process: a sealed secret never opens to anything else. A
 * replaced one is another sealed secret.
 */
public final class OpenedSecrets {
    private final SecretBox box;
    private final SecretBox.Purpose purpose;
    private final Map<SealedSecret, String> opened = new ConcurrentHashMap<>();

    /** Of webhooks that come to us. */
    public OpenedSecrets(SecretBox box) {
        this(box, SecretBox.Purpose.WEBHOOK);
    }

    private OpenedSecrets(SecretBox box, SecretBox.Purpose purpose) {
        this.box = box;
        this.purpose = purpose;
    }

    /** Of webhooks that we send. */
    public static OpenedSecrets outgoing(SecretBox box) {
        return new OpenedSecrets(box, SecretBox.Purpose.OUTGOING_WEBHOOK);
    }

    /** The connection's secrets as the shop system shows them. */
    public List<String> of(Connection connection) {
        return of(connection.shop(), connection.secrets());
    }

    /** Other secrets of a shop's that sign webhooks. */
    public List<String> of(ShopId shop, List<SealedSecret> secrets) {
        return secrets.stream()
                .map(secret -> opened.computeIfAbsent(secret, closed -> open(shop, closed)))
                .toList();
    }

    private String open(ShopId shop, SealedSecret secret) {
        return new String(box.open(shop, purpose, secret), StandardCharsets.UTF_8);
    }
}
