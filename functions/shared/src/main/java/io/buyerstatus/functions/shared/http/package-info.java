@NullMarked
package io.buyerstatus.functions.shared.http;

import org.jspecify.annotations.NullMarked;
