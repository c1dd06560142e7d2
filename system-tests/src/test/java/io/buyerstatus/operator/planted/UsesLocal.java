package io.buyerstatus.operator.planted;

final class UsesLocal {
    final io.buyerstatus.local.planted.Thing thing = new io.buyerstatus.local.planted.Thing();
}
