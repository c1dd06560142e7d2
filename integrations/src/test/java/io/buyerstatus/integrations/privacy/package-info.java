@NullMarked
package io.buyerstatus.integrations.privacy;

import org.jspecify.annotations.NullMarked;
