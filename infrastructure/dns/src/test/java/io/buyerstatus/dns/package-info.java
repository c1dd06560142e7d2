@NullMarked
package io.buyerstatus.dns;

import org.jspecify.annotations.NullMarked;
