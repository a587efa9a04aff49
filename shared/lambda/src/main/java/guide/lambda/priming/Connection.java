package guide.lambda.priming;

/// The connection to what a function calls.
interface Connection {

    /// Of a function that calls nothing.
    Connection NONE =
            new Connection() {
                @Override
                public void rehearse(long end) {}

                @Override
                public void open() {}

                @Override
                public void drop() {}
            };

    /// Makes connections to nobody, so that the code for it is compiled.
    ///
    /// @param end when to stop, by [System#nanoTime()]
    void rehearse(long end);

    /// Reaches what is called once.
    void open();

    /// Makes sure that no open connection is used again: after a restore the other side has long
    /// forgotten it, and a request would wait for an answer that never comes.
    void drop();
}
