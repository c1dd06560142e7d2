@NullMarked
package io.buyerstatus.integrations.code;

import org.jspecify.annotations.NullMarked;
