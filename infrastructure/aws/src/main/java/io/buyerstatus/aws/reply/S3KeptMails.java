package io.buyerstatus.aws.reply;

import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.inbound.KeptOriginals;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.time.Duration;

/** Addresses of kept mails, good for as long as a browser needs to follow one. Whatever lies there is saved, and never shown as a page. */
public final class S3KeptMails implements KeptOriginals {
    private static final Duration GOOD = Duration.ofMinutes(1);

    private final S3Objects objects;
    private final String bucket;

    public S3KeptMails(S3Objects objects, String bucket) {
        this.objects = objects;
        this.bucket = bucket;
    }

    @Override
    public URI mail(ShopId shop, MailId id) {
        return shown(S3RawMails.mail(shop, id), "mail.eml", "application/octet-stream");
    }

    @Override
    public URI file(ShopId shop, MailId id, int number, MailFile file) {
        return shown(
                S3RawMails.file(shop, id, number),
                file.name(),
                file.kept().map(DocumentType::mediaType).orElse("application/octet-stream"));
    }

    private URI shown(String object, String name, String type) {
        return objects.saved(bucket, object, name, type, GOOD);
    }
}
