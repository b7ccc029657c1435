import './screens/kit/tokens.css';
