package io.buyerstatus.core.value.planted;

import io.buyerstatus.core.order.Progress;

final class UsesTheRestOfTheCore {
    final Progress progress = Progress.PLACED;
}
