package io.buyerstatus.functions.shared.planted;

final class UsesAFunction {
    final io.buyerstatus.functions.statuspage.planted.Thing thing =
            new io.buyerstatus.functions.statuspage.planted.Thing();
}
