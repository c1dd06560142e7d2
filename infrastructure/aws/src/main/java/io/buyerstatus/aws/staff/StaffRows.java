package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Invitation;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.value.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as they are written and read. */
final class StaffRows {
    private StaffRows() {}

    static Map<String, AttributeValue> head(ShopId shop, long version) {
        return row(
                StaffTable.head(shop),
                Schema.item().number(StaffTable.VERSION, version).item());
    }

    static Map<String, AttributeValue> member(ShopId shop, StaffMember member) {
        return row(
                StaffTable.member(shop, member.person()),
                Schema.item()
                        .text(StaffTable.EMAIL, member.email().value())
                        .text(StaffTable.NAME, member.name())
                        .text(StaffTable.ROLE, member.role().word())
                        .instant(StaffTable.SINCE, member.since())
                        .item());
    }

    static StaffMember member(ItemReader row) {
        return new StaffMember(
                new PersonId(StaffTable.after(StaffTable.MEMBER, row.text(StaffTable.SK))),
                new EmailAddress(row.text(StaffTable.EMAIL)),
                row.text(StaffTable.NAME),
                role(row),
                row.instant(StaffTable.SINCE));
    }

    static Map<String, AttributeValue> membership(ShopId shop, StaffMember member) {
        return row(
                StaffTable.membership(member.person(), shop),
                Schema.item().text(StaffTable.ROLE, member.role().word()).item());
    }

    static Map<String, AttributeValue> invitation(ShopId shop, Invitation invitation) {
        return row(
                StaffTable.invitation(shop, invitation.hash()),
                Schema.item()
                        .text(StaffTable.EMAIL, invitation.email().value())
                        .text(StaffTable.ROLE, invitation.role().word())
                        .text(StaffTable.BY, invitation.by())
                        .instant(StaffTable.VALID_UNTIL, invitation.expiresAt())
                        .number(
                                StaffTable.EXPIRES_AT,
                                invitation.expiresAt().plus(Invitation.VALID).getEpochSecond())
                        .item());
    }

    static Invitation invitation(ItemReader row) {
        return new Invitation(
                new SecretHash(StaffTable.after(StaffTable.INVITATION, row.text(StaffTable.SK))),
                new EmailAddress(row.text(StaffTable.EMAIL)),
                role(row),
                row.text(StaffTable.BY),
                row.instant(StaffTable.VALID_UNTIL));
    }

    static Map<String, AttributeValue> session(Session session) {
        return row(
                StaffTable.session(session.person(), session.hash()),
                Schema.item()
                        .text(StaffTable.EMAIL, session.email().value())
                        .text(StaffTable.NAME, session.name())
                        .instant(StaffTable.AUTHENTICATED_AT, session.authenticatedAt())
                        .instant(StaffTable.VALID_UNTIL, session.expiresAt())
                        .number(StaffTable.EXPIRES_AT, session.expiresAt().getEpochSecond() + 1)
                        .item());
    }

    static Session session(PersonId person, ItemReader row) {
        return new Session(
                new SecretHash(StaffTable.after(StaffTable.SESSION, row.text(StaffTable.SK))),
                person,
                new EmailAddress(row.text(StaffTable.EMAIL)),
                row.text(StaffTable.NAME),
                row.instant(StaffTable.AUTHENTICATED_AT),
                row.instant(StaffTable.VALID_UNTIL));
    }

    /** Both rows of a key say all of it. */
    static Map<String, AttributeValue> key(Map<String, AttributeValue> at, ApiKey key) {
        return row(
                at,
                Schema.item()
                        .text(StaffTable.HASH, key.hash().value())
                        .text(StaffTable.SHOP_ID, key.shop().value())
                        .text(StaffTable.NAME, key.name())
                        .texts(
                                StaffTable.SCOPES,
                                key.scopes().stream().map(Scope::word).sorted().toList())
                        .text(StaffTable.BY, key.by())
                        .instant(StaffTable.SINCE, key.madeAt())
                        .instant(StaffTable.VALID_UNTIL, key.until())
                        .item());
    }

    /** A scope that this release does not know lets nobody do anything. */
    static ApiKey key(ItemReader row) {
        return new ApiKey(
                new SecretHash(row.text(StaffTable.HASH)),
                new ShopId(row.text(StaffTable.SHOP_ID)),
                row.text(StaffTable.NAME),
                row.texts(StaffTable.SCOPES).stream()
                        .flatMap(word -> Scope.named(word).stream())
                        .collect(Collectors.toSet()),
                row.text(StaffTable.BY),
                row.instant(StaffTable.SINCE),
                row.find(StaffTable.VALID_UNTIL, Values::instant));
    }

    static Role role(ItemReader row) {
        String word = row.text(StaffTable.ROLE);
        return Role.parse(word).orElseThrow(() -> new IllegalStateException("no role is called " + word));
    }

    private static Map<String, AttributeValue> row(
            Map<String, AttributeValue> key, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> row = new HashMap<>(values);
        row.putAll(key);
        return row;
    }
}
