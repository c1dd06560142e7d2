package io.buyerstatus.aws.reply;

import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inbound.RawMails;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Mails in a bucket: as they arrived under {@code incoming/}, as they are kept under {@code kept/SHOP/MAIL/}. */
public final class S3RawMails implements RawMails {
    /** The service takes 40 MB in, with headers; what is larger never comes here. */
    private static final int LARGEST = 42 * 1024 * 1024;

    private static final String RFC_822 = "message/rfc822";

    private final S3Objects objects;
    private final String bucket;

    public S3RawMails(S3Objects objects, String bucket) {
        this.objects = objects;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> arrived(String object) {
        return objects.get(bucket, object, LARGEST);
    }

    @Override
    public void takenIn(String object) {
        objects.put(bucket, object, RFC_822, new byte[0]);
    }

    @Override
    public void keep(ShopId shop, MailId id, byte[] raw) {
        objects.put(bucket, mail(shop, id), RFC_822, raw);
    }

    @Override
    public void keep(ShopId shop, MailId id, int number, DocumentType type, byte[] file) {
        objects.put(bucket, file(shop, id, number), type.mediaType(), file);
    }

    /** Takes a mail away with its files; what is not there is no failure. */
    public void remove(ShopId shop, MailId id, int files) {
        for (int number = 0; number < files; number++) {
            objects.remove(bucket, file(shop, id, number));
        }
        objects.remove(bucket, mail(shop, id));
    }

    /** Where a mail is kept as it came. */
    public static String mail(ShopId shop, MailId id) {
        return "kept/" + shop + "/" + id + "/mail.eml";
    }

    /** Where a file of a mail is kept. */
    public static String file(ShopId shop, MailId id, int number) {
        return "kept/" + shop + "/" + id + "/" + number;
    }
}
