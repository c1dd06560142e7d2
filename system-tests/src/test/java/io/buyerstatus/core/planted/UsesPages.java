package io.buyerstatus.core.planted;

final class UsesPages {
    final io.buyerstatus.pages.planted.Thing thing = new io.buyerstatus.pages.planted.Thing();
}
