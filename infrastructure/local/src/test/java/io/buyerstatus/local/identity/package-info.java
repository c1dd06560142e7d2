@NullMarked
package io.buyerstatus.local.identity;

import org.jspecify.annotations.NullMarked;
