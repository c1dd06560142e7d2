package io.buyerstatus.core.settings.planted;

import io.buyerstatus.core.message.MessageId;

final class UsesAFeature {
    MessageId message(MessageId id) {
        return id;
    }
}
