package io.buyerstatus.aws.settings;

import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads settings from rows that no table holds, so that the first reader of a restored process does not wait for what that loads. */
public final class SettingsPriming {
    private static final ShopId NOBODYS = new ShopId("nobody");
    private static final ChannelId CHANNEL = new ChannelId("nobody");
    private static final ConnectionId CONNECTION = new ConnectionId("nobody");

    private SettingsPriming() {}

    /** The settings of a shop that is not there, as they are after being written and read. */
    public static ShopSettings read() {
        Connection connection =
                Connection.installed(CONNECTION, NOBODYS, CHANNEL, ConnectionKind.GENERIC, Instant.EPOCH);
        ShopSettings made = new ShopSettings(
                NOBODYS,
                SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Nobody"),
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(CONNECTION, connection),
                new SealedSecret("nothing"));
        SettingsWrite write = new SettingsWrite(SettingsRows.of(List.of()), made, "0", Instant.EPOCH);
        List<Map<String, AttributeValue>> rows = new ArrayList<>(write.rows());
        rows.add(write.head(Optional.empty()));
        return SettingsRows.of(rows).settings(NOBODYS);
    }
}
