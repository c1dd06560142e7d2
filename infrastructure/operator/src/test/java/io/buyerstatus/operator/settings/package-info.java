@NullMarked
package io.buyerstatus.operator.settings;

import org.jspecify.annotations.NullMarked;
