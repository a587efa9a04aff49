package guide.lambda.priming;

/// The connection to what a function calls.
interface Connection {

    /// Of a function that calls nothing.
    Connection NONE =
            new Connection() {
                @Override
                public void open() {}

                @Override
                public void drop() {}
            };

    /// Reaches what is called once.
    void open();

    /// Makes sure that no open connection is used again: after a restore the other side has long
    /// forgotten it, and a request would wait for an answer that never comes.
    void drop();
}
