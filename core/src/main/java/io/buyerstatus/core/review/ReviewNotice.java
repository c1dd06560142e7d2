package io.buyerstatus.core.review;

import io.buyerstatus.core.settings.EffectiveSettings;
import java.util.List;

/**
 * What must be said wherever reviews are shown: whether and how it is ensured that they are of people who bought, and whether all are shown
 * (section 5b(3) UWG; Directive 2005/29/EC, art. 7(6), recital 47 of Directive (EU) 2019/2161). Derived from the rules in force, so that it
 * cannot say otherwise than is done.
 */
public enum ReviewNotice {
    /** Each is of one order: it is written by the link of a mail about that order, once. */
    OF_ONE_ORDER,
    /** All buyers are asked alike. */
    ALL_ASKED,
    /** Those are asked who agreed to it. */
    CONSENTING_ASKED,
    /** Nobody is asked at present. */
    NOBODY_ASKED,
    /** All are shown and count, whatever they say, but for those that a decision removed. */
    ALL_SHOWN;

    /** In the order in which it is said. */
    public static List<ReviewNotice> of(EffectiveSettings settings) {
        return List.of(OF_ONE_ORDER, asked(settings), ALL_SHOWN);
    }

    private static ReviewNotice asked(EffectiveSettings settings) {
        if (!settings.get(ReviewSettings.ENABLED)
                || settings.find(ReviewSettings.LINK).isPresent()) {
            return NOBODY_ASKED;
        }
        return settings.find(ReviewSettings.NOTICE_SINCE).isPresent() ? ALL_ASKED : CONSENTING_ASKED;
    }
}
