package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to what letters to many have in common: whether they still shall leave, and the template that they are made from. */
public interface LettersToMany {
    /** For whoever sends none. */
    LettersToMany NONE = new LettersToMany() {
        @Override
        public Standing standing(ShopId shop, BulkId run) {
            return Standing.ENDED;
        }

        @Override
        public Optional<RenderedMail> mail(Letter letter, Material material) {
            return Optional.empty();
        }

        @Override
        public Optional<String> sms(Letter letter, Material material) {
            return Optional.empty();
        }
    };

    /** Whether what was not sent yet leaves. */
    enum Standing {
        GOES_ON,
        /** Not now: somebody, or what became of the first ones, stopped it. */
        STOPPED,
        /** Never. */
        ENDED
    }

    /** How it is now (strongly consistent). */
    Standing standing(ShopId shop, BulkId run);

    /** The mail of a letter that a template makes; empty where its writer chose the words. */
    Optional<RenderedMail> mail(Letter letter, Material material);

    /** The text of its SMS, with the links that its buyer gets; empty where nobody knows what it says any more. */
    Optional<String> sms(Letter letter, Material material);
}
