package io.buyerstatus.proof;

/**
 * A test as reports and class files both name it.
 *
 * @param type binary name of the class
 * @param method name of the method, without parameters
 */
record TestMethod(String type, String method) implements Comparable<TestMethod> {

    @Override
    public int compareTo(TestMethod other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }
}
