package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopDomain;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.shop.ShopStatus;
import java.time.ZoneId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of a connection's row. */
final class ConnectionForm {
    private ConnectionForm() {}

    static ItemWriter write(Connection connection, ItemWriter row) {
        connection.pull().ifPresent(access -> row.text(
                        SettingsTable.PULL_ADDRESS, access.address().toString())
                .text(SettingsTable.PULL_LOGIN, access.login())
                .text(SettingsTable.PULL_SECRET, access.secret().ciphertext())
                .number(SettingsTable.PULL_HOUR, access.hour())
                .flag(SettingsTable.PARCELS_BESIDE, access.parcelsBeside()));
        return row.text(SettingsTable.CHANNEL, connection.channel().value())
                .text(SettingsTable.KIND, connection.kind().name())
                .list(SettingsTable.SECRETS, connection.secrets(), secret -> Values.text(secret.ciphertext()))
                .map(SettingsTable.STATUSES, connection.statuses(), status -> Values.text(status.name()))
                .instant(SettingsTable.INSTALLED_AT, connection.installedAt())
                .instant(SettingsTable.REMOVED_AT, connection.removedAt())
                .put(SettingsTable.TIME_ZONE, connection.timeZone(), zone -> Values.text(zone.getId()))
                .put(SettingsTable.SHOP_DOMAIN, connection.shopDomain(), domain -> Values.text(domain.value()));
    }

    static Connection read(ConnectionId id, ShopId shop, ItemReader row) {
        return new Connection(
                id,
                shop,
                new ChannelId(row.text(SettingsTable.CHANNEL)),
                ConnectionKind.valueOf(row.text(SettingsTable.KIND)),
                row.list(SettingsTable.SECRETS, secret -> new SealedSecret(secret.s())),
                row.map(SettingsTable.STATUSES, status -> ShopStatus.valueOf(status.s())),
                row.instant(SettingsTable.INSTALLED_AT),
                row.find(SettingsTable.REMOVED_AT, Values::instant),
                row.find(SettingsTable.TIME_ZONE, zone -> ZoneId.of(zone.s())),
                row.find(SettingsTable.SHOP_DOMAIN, domain -> new ShopDomain(domain.s())),
                row.find(SettingsTable.PULL_ADDRESS, AttributeValue::s)
                        .map(address -> new PullAccess(
                                ShopAddress.parse(address),
                                row.text(SettingsTable.PULL_LOGIN),
                                new SealedSecret(row.text(SettingsTable.PULL_SECRET)),
                                row.integer(SettingsTable.PULL_HOUR),
                                row.flag(SettingsTable.PARCELS_BESIDE))));
    }
}
